export { aidList } from './list-aids.ts';
export { aidPages } from './page-aids.ts';
export { aidProvider } from './announcer.ts';
export { aidTabs } from './tab-aids.ts';

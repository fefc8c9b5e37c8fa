// One file for a plain <script type="module">: registers every tag, and exports all that a host may need.
import './define.ts';

export * from './index.ts';
export { createRestAdapter, type RestAdapterOptions } from './adapters/rest/index.ts';

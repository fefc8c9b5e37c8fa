/// <reference types="vite/client" />
import.meta.glob(['../store/**/*.test.ts', '!../**/closed-tab.test.ts'], { eager: true });

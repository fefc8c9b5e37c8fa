/// <reference types="vite/client" />
import.meta.glob(['../elements/*.test.ts', '../elements/payment/*.test.ts'], { eager: true });

/// <reference types="vite/client" />
import.meta.glob('../elements/accessibility/**/*.test.ts', { eager: true });

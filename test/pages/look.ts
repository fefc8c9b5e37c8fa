/// <reference types="vite/client" />
import.meta.glob('../elements/look/**/*.test.ts', { eager: true });

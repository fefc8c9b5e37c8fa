/// <reference types="vite/client" />
import.meta.glob('../elements/invoice-provider/**/*.test.ts', { eager: true });

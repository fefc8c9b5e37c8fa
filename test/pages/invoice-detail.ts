/// <reference types="vite/client" />
import.meta.glob('../elements/invoice-detail/**/*.test.ts', { eager: true });

/// <reference types="vite/client" />
import.meta.glob('../elements/invoice-checkout/**/*.test.ts', { eager: true });

/// <reference types="vite/client" />
import.meta.glob('../elements/invoice-list/**/*.test.ts', { eager: true });

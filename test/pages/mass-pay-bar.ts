/// <reference types="vite/client" />
import.meta.glob('../elements/mass-pay-bar/**/*.test.ts', { eager: true });

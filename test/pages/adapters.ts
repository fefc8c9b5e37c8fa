/// <reference types="vite/client" />
import.meta.glob('../adapters/**/*.test.ts', { eager: true });

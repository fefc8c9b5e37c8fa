/// <reference types="vite/client" />
import.meta.glob('../domain/**/*.test.ts', { eager: true });

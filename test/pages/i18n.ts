/// <reference types="vite/client" />
import.meta.glob('../i18n/**/*.test.ts', { eager: true });

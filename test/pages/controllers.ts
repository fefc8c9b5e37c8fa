/// <reference types="vite/client" />
import.meta.glob(['../controllers/**/*.test.ts', '!../**/upgrade-order.test.ts'], { eager: true });

process.env.DATABASE_URL = 'file:data/probono.db';

import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'sqlite', schema: './src/**/tables.ts', out: './migrations/sqlite' });

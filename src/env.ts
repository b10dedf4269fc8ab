import { existsSync } from 'node:fs';

/**
 * The settings of `.env`; what the environment says already goes before them. Imported before all else: the tables are
 * loaded for the engine that `DATABASE_URL` names.
 */
if (existsSync('.env')) process.loadEnvFile('.env');

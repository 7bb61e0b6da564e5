import { buildPublication } from './publication.ts';

if (!(await buildPublication())) process.exitCode = 1;

import { buildPublication } from './publication.ts';

// A build that failed may leave a service of its tools running, which would keep this process waiting for it.
if (!(await buildPublication())) process.exit(1);

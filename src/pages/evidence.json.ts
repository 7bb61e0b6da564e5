import { evidenceAsJson } from '../sharing/evidence-json.ts';

export const GET = async () => new Response(JSON.stringify(await evidenceAsJson()));

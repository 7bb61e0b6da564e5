import { manifest } from '../sharing/icons.ts';

export const GET = () => new Response(JSON.stringify(manifest()));

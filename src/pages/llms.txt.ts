import { llms } from '../sharing/llms.ts';

export const GET = async () => new Response(await llms());

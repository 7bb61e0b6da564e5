import { iconPng } from '../sharing/icons.ts';

export const GET = async () => new Response(new Uint8Array(await iconPng(512)));

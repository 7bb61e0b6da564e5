import { iconSvg } from '../sharing/icons.ts';

export const GET = () => new Response(iconSvg());

import { expiry, securityTxt } from '../../sharing/security-txt.ts';

export const GET = () => new Response(securityTxt(expiry(new Date())));

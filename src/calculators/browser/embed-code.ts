import { escape } from '../../text/escape.ts';

/** The HTML that shows a calculator on another page, in a frame of the height that the calculator reports. */
export const embedCode = (id: string, question: string, address: string) =>
  `<iframe src="${escape(address)}" title="${escape(question)}" width="100%" height="520" loading="lazy" allow="clipboard-write"></iframe>
<script>addEventListener('message',({data,source})=>{for(const frame of document.querySelectorAll('iframe'))if(frame.contentWindow===source&&data&&data.fulcrum==='${id}')frame.height=data.height})</script>`;

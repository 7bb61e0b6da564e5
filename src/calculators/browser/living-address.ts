/** The address of the script that recomputes an essay's numbers. The integration fills this in. */
export const address = '';

/** Where the index that was built with this code stands. */
export const indexFolder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

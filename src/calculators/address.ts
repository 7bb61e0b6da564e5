/** An address within the publication, wherever it is deployed: `link('/about/')`. */
export const link = (path: string) => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

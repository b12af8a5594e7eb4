/** The four tesserae, one knocked loose: `/favicon.svg`. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 30 30"><path fill="#12181b" d="M1 1h12v12H1zM1 15h12v12H1z"/>' +
  '<path fill="#2138c9" d="M15 15h12v12H15z"/><path fill="#e8b23a" d="m16.6-.4 11.7 2.6-2.6 11.7L14 11.3z"/></svg>';

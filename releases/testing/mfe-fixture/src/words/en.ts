export const en = { hello: (name: string) => `Hello, ${name}` };

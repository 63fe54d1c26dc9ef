/** The last part of a document's id, which stands for it where it has no title: "a/b.txt#2" is "b.txt#2". */
export const fileName = (id: string): string => id.split('/').at(-1) ?? id

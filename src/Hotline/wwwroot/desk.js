// Keeps the newest words of a talk in sight.
export function scrollToEnd(list) {
  if (list) list.scrollTop = list.scrollHeight;
}

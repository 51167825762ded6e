import { defineStore } from 'pinia';
import { ref } from 'vue';

/** A short word to the reader about what has just been done. */
export const useNotice = defineStore('notice', () => {
  const text = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  function say(words: string): void {
    text.value = words;
    clearTimeout(timer);
    timer = setTimeout(() => { text.value = ''; }, 6000);
  }
  return { text, say };
});

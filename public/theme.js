// Before the first paint, in a file of its own: the policy allows no inline script.
(function () {
  var kept = null;
  try { kept = localStorage.getItem('theme'); } catch (error) { kept = null; }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();

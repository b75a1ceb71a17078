// Keeps a word in a cookie of this address, so that the next visit knows it; no word leaves what was kept.
export default function ({ data }) {
  if (!data.value) return;
  const kept = `${data.name}=${encodeURIComponent(data.value)}`;
  if (!document.cookie.split("; ").includes(kept)) {
    document.cookie = `${kept}; path=/; max-age=34560000; SameSite=Strict`;
  }
}

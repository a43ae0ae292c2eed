/** placeholder */
export function Skyline() {
  return <div class="skyline"></div>;
}

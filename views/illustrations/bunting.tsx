/** placeholder */
export function Bunting() {
  return <div class="bunting"></div>;
}

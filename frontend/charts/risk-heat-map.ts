import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Cell {
  likelihood: string;
  impact: string;
  exposure: string;
  count: number;
  description: string;
}

interface Arrow {
  fromLikelihood: string;
  fromImpact: string;
  toLikelihood: string;
  toImpact: string;
  count: number;
  planned: boolean;
}

interface AxisLabel {
  level: string;
  word: string;
}

/** Likelihood by impact as a table whose cells are buttons; arrows lie over it and are only decoration. */
@customElement('risk-heat-map')
export class RiskHeatMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .frame {
      position: relative;
    }
    table {
      inline-size: 100%;
      border-collapse: separate;
      border-spacing: 3px;
      table-layout: fixed;
    }
    caption {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    th {
      font: inherit;
      font-size: 0.75rem;
      font-weight: 500;
      color: var(--plumb-text-secondary);
      padding: 2px 4px;
    }
    th[scope='row'] {
      text-align: end;
      inline-size: 5.25rem;
    }
    .axis-title {
      font-size: 0.75rem;
      font-weight: 600;
      color: var(--plumb-text);
      margin: 0 0 4px;
    }
    .axis-title.impact {
      text-align: end;
      margin: 4px 0 0;
    }
    td {
      padding: 0;
      block-size: 3rem;
    }
    button {
      all: unset;
      box-sizing: border-box;
      display: grid;
      place-items: start;
      padding: 4px 8px;
      inline-size: 100%;
      block-size: 3rem;
      border-radius: 4px;
      font-variant-numeric: tabular-nums;
      font-weight: 600;
      cursor: pointer;
      background: var(--level-background);
      color: var(--level-text);
    }
    button[data-count='0'] {
      opacity: 0.55;
      font-weight: 400;
      cursor: default;
    }
    button span {
      position: relative;
      z-index: 1; /* an arrow that crosses the figure runs behind it */
      padding-inline: 3px;
      border-radius: 3px;
      background: var(--level-background);
    }
    button:focus-visible {
      outline: 2px solid var(--plumb-accent);
      outline-offset: 1px;
    }
    button[data-level='VERY_LOW'] { --level-background: var(--plumb-level-very-low); --level-text: var(--plumb-level-very-low-text); }
    button[data-level='LOW'] { --level-background: var(--plumb-level-low); --level-text: var(--plumb-level-low-text); }
    button[data-level='MODERATE'] { --level-background: var(--plumb-level-moderate); --level-text: var(--plumb-level-moderate-text); }
    button[data-level='HIGH'] { --level-background: var(--plumb-level-high); --level-text: var(--plumb-level-high-text); }
    button[data-level='VERY_HIGH'] { --level-background: var(--plumb-level-very-high); --level-text: var(--plumb-level-very-high-text); }
    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      pointer-events: none;
      overflow: visible;
    }
    line {
      stroke: var(--plumb-text);
      stroke-opacity: 0.75;
      vector-effect: non-scaling-stroke;
    }
    line.planned {
      stroke-dasharray: 4 3;
    }
    marker path {
      fill: var(--plumb-text);
    }
    @container (max-width: 26rem) {
      th[scope='row'] {
        inline-size: 3.75rem;
        font-size: 0.6875rem;
      }
      th[scope='col'] {
        font-size: 0.6875rem;
        padding-inline: 0;
        letter-spacing: -0.02em;
      }
    }
  `;

  @property({ attribute: false }) axis: AxisLabel[] = [];
  @property({ attribute: false }) cells: Cell[] = [];
  @property({ attribute: false }) arrows: Arrow[] = [];
  @property() likelihoodTitle = '';
  @property() impactTitle = '';
  @property() caption = '';

  private readonly resized = new ResizeObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    const rows = [...this.axis].reverse();
    return html`
      <p class="axis-title" aria-hidden="true">${this.likelihoodTitle}</p>
      <div class="frame">
        <table>
          <caption>${this.caption}</caption>
          <tbody>
            ${rows.map((row) => html`
              <tr>
                <th scope="row">${row.word}</th>
                ${this.axis.map((column) => this.cell(row.level, column.level))}
              </tr>`)}
          </tbody>
          <tfoot>
            <tr>
              <td></td>
              ${this.axis.map((column) => html`<th scope="col">${column.word}</th>`)}
            </tr>
          </tfoot>
        </table>
        ${this.arrowLayer()}
      </div>
      <p class="axis-title impact" aria-hidden="true">${this.impactTitle}</p>
    `;
  }

  protected override updated(): void {
    // Arrows run between cells as they were laid out, so they are placed after the table is.
    const layer = this.renderRoot.querySelector('svg');
    const frame = this.renderRoot.querySelector('.frame')?.getBoundingClientRect();
    if (!layer || !frame) {
      return;
    }
    layer.querySelectorAll<SVGLineElement>('line').forEach((line, index) => {
      const arrow = this.arrows[index];
      const from = this.centre(arrow.fromLikelihood, arrow.fromImpact, frame);
      const to = this.centre(arrow.toLikelihood, arrow.toImpact, frame);
      if (!from || !to) {
        return;
      }
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const margin = Math.min(14 / length, 0.4);
      line.setAttribute('x1', String(from.x + (to.x - from.x) * margin));
      line.setAttribute('y1', String(from.y + (to.y - from.y) * margin));
      line.setAttribute('x2', String(to.x - (to.x - from.x) * margin));
      line.setAttribute('y2', String(to.y - (to.y - from.y) * margin));
    });
  }

  private cell(likelihood: string, impact: string) {
    const cell = this.cells.find((c) => c.likelihood === likelihood && c.impact === impact);
    if (!cell) {
      return html`<td></td>`;
    }
    return html`<td>
      <button
        type="button"
        data-level=${cell.exposure}
        data-count=${cell.count}
        data-cell=${`${likelihood}/${impact}`}
        aria-label=${cell.count === 0 ? cell.description : `${cell.count}: ${cell.description}`}
        title=${cell.description}
        ?disabled=${cell.count === 0}
        @click=${() => this.choose(cell)}
      >
        ${cell.count === 0 ? nothing : html`<span>${cell.count}</span>`}
      </button>
    </td>`;
  }

  private arrowLayer() {
    if (this.arrows.length === 0) {
      return nothing;
    }
    return html`<svg aria-hidden="true">
      <defs>
        <marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto-start-reverse">
          <path d="M0 0 L8 4 L0 8 z"></path>
        </marker>
      </defs>
      ${this.arrows.map((arrow) => svg`<line
        class=${arrow.planned ? 'planned' : ''}
        stroke-width=${Math.min(1 + Math.log2(arrow.count + 1) / 2, 3)}
        marker-end="url(#tip)"
      ></line>`)}
    </svg>`;
  }

  private centre(likelihood: string, impact: string, frame: DOMRect): { x: number; y: number } | undefined {
    const box = this.renderRoot.querySelector(`[data-cell="${likelihood}/${impact}"]`)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2 - frame.x, y: box.y + box.height / 2 - frame.y };
  }

  private choose(cell: Cell): void {
    this.dispatchEvent(
      new CustomEvent('cell-chosen', { detail: { likelihood: cell.likelihood, impact: cell.impact } }),
    );
  }
}

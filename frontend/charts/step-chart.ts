import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

echarts.use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Point {
  time: string;
  value: number;
}

interface Line {
  name: string;
  points: Point[];
}

/** A value ends where the next begins, also where that is no value, and the last one holds until now. */
function steps(points: Point[], now: string): [string, number | null][] {
  return points.flatMap((point, index) => {
    const value = point.value < 0 ? null : point.value;
    return [
      [point.time, value],
      [points[index + 1]?.time ?? now, value],
    ] as [string, number | null][];
  });
}

/** Values that hold until they change, on a scale of words. Lines differ by dash as well as by shade. */
@customElement('step-chart')
export class StepChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      block-size: 12rem;
    }
    div {
      block-size: 100%;
    }
  `;

  @property({ attribute: false }) axis: string[] = [];
  @property({ attribute: false }) lines: Line[] = [];
  @property() description = '';
  @query('div') private canvas!: HTMLDivElement;

  private readonly resized = new ResizeObserver(() => echarts.getInstanceByDom(this.canvas)?.resize());
  private readonly scheme = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.scheme.addEventListener('change', this.redraw);
    this.requestUpdate(); // leaving the page threw the drawing away, and coming back changes no property
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    echarts.getInstanceByDom(this.canvas)?.dispose();
    super.disconnectedCallback();
  }

  override render() {
    return html`<div role="img" aria-label=${this.description}></div>`;
  }

  override updated(): void {
    const token = (name: string) => getComputedStyle(this).getPropertyValue(name).trim();
    const text = token('--plumb-text-secondary');
    const now = new Date().toISOString();
    const dashes = ['dotted', 'solid', 'dashed'] as const;
    const chart = echarts.getInstanceByDom(this.canvas) ?? echarts.init(this.canvas, undefined, { renderer: 'svg' });
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: text },
        grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0, itemWidth: 36, textStyle: { color: token('--plumb-text') }, selectedMode: false },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'time', axisLabel: { color: text, hideOverlap: true }, axisLine: { lineStyle: { color: text } } },
        yAxis: {
          type: 'value',
          min: 0,
          max: this.axis.length - 1,
          interval: 1,
          axisLabel: { color: text, formatter: (value: number) => this.axis[value] ?? '' },
          splitLine: { lineStyle: { color: token('--plumb-border') } },
        },
        series: this.lines.map((line, index) => ({
          type: 'line',
          name: line.name,
          step: 'end',
          symbolSize: 6,
          data: steps(line.points, now),
          lineStyle: { width: 2, type: dashes[index % dashes.length], color: token('--plumb-accent') },
          itemStyle: { color: token('--plumb-accent') },
          tooltip: { valueFormatter: (value: unknown) => this.axis[Number(value)] ?? '' },
        })),
      },
      true,
    );
  }
}

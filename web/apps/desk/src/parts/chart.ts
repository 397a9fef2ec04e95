/** The tokens, as a chart needs them: resolved for the theme that is on. */
export interface ChartColours {
  ink: string
  soft: string
  line: string
  card: string
  pine: string
  pineSoft: string
  lamp: string
}

/** Horizontal bars from zero, labelled directly, the first row on top; `max` where the whole is known. */
export function bars(
  names: readonly string[],
  values: readonly number[],
  unit: string,
  format: (value: number) => string,
  max?: number,
) {
  return (colours: ChartColours) => ({
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      backgroundColor: colours.card,
      borderColor: colours.line,
      textStyle: { color: colours.ink },
      formatter: (at: { name: string; value: number }) => `${at.name}　${format(at.value)}${unit}`,
    },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: { color: colours.ink, fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        data: values,
        barMaxWidth: 18,
        itemStyle: { color: colours.pine, borderRadius: [0, 3, 3, 0] },
        label: {
          show: true,
          position: 'right',
          color: colours.soft,
          formatter: (at: { value: number }) => `${format(at.value)}${unit}`,
        },
      },
    ],
  })
}

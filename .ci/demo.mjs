/* The demo accounts of the running platform, as a table. */
const address = process.env.KEHOU_URL
const answer = await fetch(`${address}/api/demo/accounts`).catch(() => undefined)
if (!answer?.ok) {
  console.error(`kehou: ${address} 没有演示数据或未启动 (./kehou up)`)
  process.exit(1)
}
for (const { label, account, placeName, app } of await answer.json()) {
  console.log([label, account, placeName, `${address}/${app === 'mobile' ? 'm' : app}/`].join('\t'))
}

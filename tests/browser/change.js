// Changes the last message inside a place that reads like this, over a connection such as the
// page has. For messages in a thread, which the page gives no buttons to edit, delete or react.
(text, inside, change) => {
  const messages = [...document.querySelectorAll(`${inside} .msg`)];
  const { ts } = messages.findLast((one) => one.innerText.includes(text)).dataset;
  const user = document.querySelector(".actas select").value;
  const page = new WebSocket(`ws://${location.host}/ui`);
  return new Promise((done) => {
    page.onclose = () => done(true);
    page.onmessage = ({ data }) => {
      const { state } = JSON.parse(data);
      if (!state) return;
      const [channel] = Object.entries(state.messages).find(([, all]) => all.some((one) => one.ts === ts));
      page.send(JSON.stringify({ channel, ts, user, ...change }));
      page.close();
    };
  });
}

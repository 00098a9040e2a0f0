// Presses a button as if it stood in Home, over a connection such as the page has. For buttons in
// forms, which the page leaves without effect.
(action_id, value, appId) => {
  const user = document.querySelector(".actas select").value;
  const page = new WebSocket(`ws://${location.host}/ui`);
  const action = { block_id: "pressed", type: "button", action_id, value };
  return new Promise((done) => {
    page.onclose = () => done(true);
    page.onopen = () => {
      page.send(JSON.stringify({ t: "block_action", channel: "", messageTs: "", user, action, appId }));
      page.close();
    };
  });
}

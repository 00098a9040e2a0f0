// Shows what fields with several lines hold as Slack does: the stand-in has one line for all.
() => {
  const held = (field) => {
    const props = Object.keys(field).find((key) => key.startsWith("__reactProps$"));
    return field[props].value ?? "";
  };
  for (const field of document.querySelectorAll(".modal input.bk-plain-input:not([type=date])")) {
    if (!held(field).includes("\n") && field.scrollWidth <= field.clientWidth) continue;
    const shown = document.createElement("div");
    shown.className = "bk-plain-input album";
    shown.textContent = held(field);
    field.after(shown);
  }
}

// <passkey-form act="create|get" options="/newsroom/…" failed="what is said when it comes to nothing">: a form that a passkey
// can be sent with. Without script, or in a browser that knows no passkeys, the rest of the form works as it is.
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const known = window.PublicKeyCredential;
    if (!known?.parseCreationOptionsFromJSON || !known.parseRequestOptionsFromJSON) return;
    this.form = this.querySelector("form");
    this.button = this.querySelector("[data-passkey]");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.run());
  }

  async run() {
    // What is asked for besides a password is asked for here too.
    const asked = [...this.form.elements].filter((field) => field.required && field.type !== "password");
    if (!asked.every((field) => field.reportValidity())) return;
    this.button.disabled = true;
    try {
      this.form.elements.credential.value = JSON.stringify(await this.credential());
      this.form.submit();
    } catch (problem) {
      this.button.disabled = false;
      const to = problem.status === 401 && problem.headers.get("Location");
      if (to) location.assign(to);
      else if (problem.status === 401) location.reload();
      else this.tell();
    }
  }

  async credential() {
    const answer = await fetch(this.getAttribute("options"), { method: "POST", body: new FormData(this.form) });
    if (!answer.ok) throw answer;
    const options = await answer.json();
    return this.getAttribute("act") === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  tell() {
    const note = this.querySelector(".problem") ?? document.createElement("p");
    note.className = "problem";
    note.setAttribute("role", "alert");
    note.textContent = this.getAttribute("failed");
    this.prepend(note);
  }
}

customElements.define("passkey-form", PasskeyForm);

// SPDX-License-Identifier: EPL-2.0
// The studio's API. Answers come denormalised, so that nothing has to be merged here.

const headers = { "Content-Type": "application/json", "ftrack-api-options": "strict:1;denormalize:1" };

export async function call(...operations) {
  const response = await fetch("/api", { method: "POST", headers, body: JSON.stringify(operations) });
  const answer = await response.json();
  if (answer.exception) {
    if (answer.error_code === "api_credentials_invalid") {
      location.reload();
    }
    throw new Error(answer.content);
  }
  return answer;
}

export async function query(expression) {
  const [answer] = await call({ action: "query", expression });
  return answer.data;
}

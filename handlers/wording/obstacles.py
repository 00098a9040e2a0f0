"""What stands between the desk and Slack, and how to mend it."""

from bot.network.obstacle import Obstacle
from handlers.wording.wording import Wording

OBSTACLE = {
    Obstacle.PROXY_NAME_UNKNOWN: Wording(
        ja="プロキシ {proxy} の名前が見つかりません。HTTPS_PROXY のホスト名と、この機械の DNS の設定を確認してください。",
        en="The name of the proxy {proxy} is not known. Check the host in HTTPS_PROXY and this machine's DNS.",
    ),
    Obstacle.PROXY_OUT_OF_REACH: Wording(
        ja="プロキシ {proxy} につながりません（{problem}）。HTTPS_PROXY のホスト名とポートが正しいか、プロキシが動いているかを確認してください。",
        en="The proxy {proxy} cannot be reached ({problem}). Check host and port in HTTPS_PROXY, and that the proxy runs.",
    ),
    Obstacle.PROXY_WANTS_PASSWORD: Wording(
        ja="プロキシ {proxy} が正しいユーザー名とパスワードを求めています（407）。HTTPS_PROXY を http://ユーザー名:パスワード@ホスト名:ポート の形で書いてください。",
        en="The proxy {proxy} asks for a valid user and password (407). Write HTTPS_PROXY as http://USER:PASSWORD@HOST:PORT.",
    ),
    Obstacle.PROXY_REFUSES: Wording(
        ja="プロキシ {proxy} が {host} への通信を断りました（{status}）。ネットワークの担当者に、{host} のポート 443 への接続（CONNECT）の許可を依頼してください。",
        en="The proxy {proxy} refuses the way to {host} ({status}). Ask those who run the network to allow connections (CONNECT) to {host}, port 443.",
    ),
    Obstacle.PROXY_FAILS: Wording(
        ja="プロキシ {proxy} は応答しますが、{host} につなげませんでした（{status}）。しばらく続くときは、ネットワークの担当者に知らせてください。",
        en="The proxy {proxy} answers, but does not get to {host} itself ({status}). If this lasts, tell those who run the network.",
    ),
    Obstacle.NO_PROXY_THERE: Wording(
        ja="{proxy} は HTTP プロキシとして応答しません（{problem}）。HTTPS_PROXY のホスト名とポートを確認してください。",
        en="{proxy} does not answer like an HTTP proxy ({problem}). Check host and port in HTTPS_PROXY.",
    ),
    Obstacle.HOST_NAME_UNKNOWN: Wording(
        ja="{host} の名前が見つかりません。DNS の設定を確認してください。外部への通信にプロキシが必要なら、HTTPS_PROXY に書いてください。",
        en="The name {host} is not known. Check the DNS; if the network has a proxy, write it into HTTPS_PROXY.",
    ),
    Obstacle.HOST_OUT_OF_REACH: Wording(
        ja="{host} につながりません（{problem}）。ネットワークを確認してください。外部への通信にプロキシが必要なら、HTTPS_PROXY に書いてください。",
        en="{host} cannot be reached ({problem}). Check the network; if it has a proxy, write it into HTTPS_PROXY.",
    ),
    Obstacle.NOT_TRUSTED: Wording(
        ja="{host} の証明書を信頼できません（{problem}）。庁内のプロキシが暗号を検査しているときは、その認証局の証明書（PEM）のファイル名を MADOGUCHI_CA_FILE に書いてください。",
        en="The certificate of {host} is not trusted ({problem}). If the city's proxy looks into encrypted connections, name the file with its authority's certificate (PEM) in MADOGUCHI_CA_FILE.",
    ),
    Obstacle.CERTIFICATE_WRONG: Wording(
        ja="{host} の証明書が正しくありません（{problem}）。この機械の日付と時刻を確認し、合っていればネットワークの担当者に知らせてください。",
        en="The certificate of {host} is not valid ({problem}). Check this machine's date and time; if they are right, tell those who run the network.",
    ),
    Obstacle.NO_ENCRYPTION: Wording(
        ja="{host} との暗号化通信を始められません（{problem}）。途中の機器が切断していないか、ネットワークの担当者に確認してください。",
        en="No encrypted connection to {host} begins ({problem}). Ask those who run the network whether a device on the way breaks it off.",
    ),
    Obstacle.SOCKET_REFUSED: Wording(
        ja="{host} への道は開いていますが、WebSocket がつながりません（{problem}）。プロキシが WebSocket を通しているか、ネットワークの担当者に確認してください。",
        en="The way to {host} is open, but no WebSocket is ({problem}). Ask those who run the network whether the proxy lets WebSockets pass.",
    ),
    Obstacle.NOT_SLACK: Wording(
        ja="Slack ではない相手から返事が届きました（HTTP {status}）。プロキシの案内ページかもしれません。しばらく続くときは、ネットワークの担当者に Slack への通信の許可を依頼してください。",
        en="Somebody else answers in Slack's place (HTTP {status}), perhaps the proxy with a page of its own. If this lasts, ask those who run the network to allow connections to Slack.",
    ),
}

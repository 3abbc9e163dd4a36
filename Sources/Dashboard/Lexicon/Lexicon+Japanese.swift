extension Lexicon {
  static let japanese: [String: String] = [
    // Screens.
    "path": "経路", "targets": "ターゲット", "service": "サービス", "network": "ネットワーク",
    "requests": "リクエスト", "events": "イベント", "findings": "検出結果", "calls": "呼び出し", "fleet": "フリート",
    "settings": "設定",

    // Beside the keys of the last row, and of others.
    "help": "ヘルプ", "quit": "終了", "command": "コマンド", "pause": "一時停止", "go on": "再開",
    "send": "送信", "next": "次へ", "back": "戻る", "leave": "終了", "stop burst": "バースト停止",
    "series": "連続送信", "burst": "バースト", "details": "詳細", "again": "再送信", "copy curl": "curlをコピー",
    "copy fix": "修正をコピー", "copy id": "IDをコピー", "advice": "推奨事項", "filter": "絞り込み",
    "sort": "並べ替え", "console": "コンソール", "scenarios": "シナリオ", "tour": "ツアー", "screen": "画面",
    "refresh": "更新", "use": "使う", "use and send": "使って送信", "start": "開始", "next field": "次の欄",
    "keep": "確定", "search": "検索", "do it": "実行", "complete": "補完", "earlier": "前の履歴",
    "later": "後の履歴", "as before": "元に戻す", "fold": "折りたたみ", "all": "すべて", "copy": "コピー",
    "choose": "選択", "play or undo": "再生・取消", "other": "ほか", "edit": "編集", "zones": "AZ",
    "stop": "停止",

    // Titles of lists.
    "account": "アカウント", "address": "アドレス", "age": "経過", "at": "時刻", "by": "実行", "description": "説明",
    "detail": "内容", "every": "周期", "exit": "終了", "from": "出所", "group": "グループ", "listener": "リスナー",
    "health": "ヘルス",
    "hop": "ホップ", "message": "内容", "name": "名前", "outcome": "結果", "phases": "段階",
    "reason": "理由", "region": "リージョン", "request": "リクエスト", "revision": "リビジョン", "runs": "回数",
    "seat": "送信元", "setting": "設定", "severity": "重大度", "side": "側", "since": "開始",
    "state": "状態", "status": "状態", "stop code": "停止コード", "subject": "対象", "branch": "分岐",
    "not yours": "対象外", "target": "ターゲット",
    "task": "タスク", "time": "時刻", "took": "所要", "total": "合計", "value": "値", "what": "内容",
    "where": "場所", "why": "理由", "zone": "AZ", "endpoint": "エンドポイント",

    // Before the lines of a screen.
    "Why": "原因", "Zones": "ゾーン", "Requests": "要求", "Latency": "応答時間", "Health": "正常数",
    "Playing": "再生中", "Events": "イベント", "Next": "次", "From": "送信元", "Series": "連続",
    "Help": "ヘルプ", "Keys": "キー", "Signs": "記号", "Phases of a request": "リクエストの段階",
    "Request": "リクエスト", "Burst": "バースト", "Event": "イベント", "ECS says": "ECSからの通知",
    "lookup": "名前解決", "connect": "接続", "first byte": "最初の応答", "body": "本文",

    // Beside what is told of an object, with 11 cells at most, and above it.
    "evidence": "根拠", "fix": "対処", "look": "確認", "cause": "要因", "code": "コード", "source": "出典",
    "more": "詳しくは",
    "about": "説明", "addresses": "IPタイプ", "answer": "応答", "asks": "確認方法", "connects": "接続先",
    "created": "作成", "deployed": "デプロイ元", "drains": "登録解除", "enabled": "有効", "enforced": "適用",
    "exit code": "終了コード", "expected": "期待", "expects": "期待値", "for": "用途", "forwards": "転送先",
    "free": "空き", "groups": "グループ", "healthy": "正常判定", "image": "イメージ", "interface": "ENI",
    "is": "変更後", "kind": "種類", "looks for": "検査内容", "means": "意味", "no news": "更新なし",
    "note": "注記", "of": "所属", "override": "上書き", "owner": "所有者", "pace": "間隔", "port": "ポート",
    "private": "内部IP", "public": "公開IP", "read": "取得", "routes": "経路表", "run": "実行",
    "said by": "発信元", "says": "説明", "seen": "観測", "sent at": "送信時刻", "started": "起動",
    "stopped": "停止", "subnet": "サブネット", "subnets": "サブネット", "type": "種類", "unhealthy": "異常判定",
    "used": "使用", "verdict": "判定", "wanted": "希望状態", "warm-up": "準備時間", "was": "変更前",
    "way in": "入口",
    "Connection": "接続", "Health check": "ヘルスチェック", "Load balancer": "ロードバランサー",
    "Place": "場所", "Stopped": "停止", "Target": "ターゲット", "Target group": "ターゲットグループ",
    "Task": "タスク", "The customer's side": "顧客側", "Watch it": "監視する", "Phases": "段階",
    "Headers sent": "送信したヘッダー", "Body sent": "送信した本文", "Headers of the answer": "応答のヘッダー",
    "Body of the answer": "応答の本文",

    // States and severities.
    "PATH UP": "経路 正常", "PATH DEGRADED": "経路 低下", "PATH DOWN": "経路 停止", "PATH UNKNOWN": "経路 不明",
    "ASKING AWS": "AWSに照会中", "asking AWS": "AWSに照会中", "critical": "重大", "warning": "警告",
    "DOWN": "停止", "DEGRADED": "低下", "not watched": "監視対象外", "customer side only": "利用者側のみ",
    "provider side only": "提供者側のみ", "up": "正常", "down": "停止",
    "degraded": "低下", "unknown": "不明",
    "customer": "顧客", "provider": "プロバイダー",
  ]
}

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
    "account": "アカウント", "address": "アドレス", "age": "経過", "at": "時刻", "description": "説明",
    "detail": "内容", "every": "周期", "exit": "終了", "from": "出所", "group": "グループ", "health": "ヘルス",
    "hop": "ホップ", "message": "内容", "name": "名前", "outcome": "結果", "phases": "段階",
    "reason": "理由", "region": "リージョン", "request": "リクエスト", "revision": "リビジョン", "runs": "回数",
    "seat": "送信元", "setting": "設定", "severity": "重大度", "side": "側", "since": "開始",
    "state": "状態", "status": "状態", "stop code": "停止コード", "subject": "対象", "target": "ターゲット",
    "task": "タスク", "time": "時刻", "took": "所要", "total": "合計", "value": "値", "what": "内容",
    "where": "場所", "why": "理由", "zone": "AZ", "endpoint": "エンドポイント",

    // Before the lines of a screen.
    "Why": "原因", "Zones": "ゾーン", "Requests": "要求", "Latency": "応答時間", "Health": "正常数",
    "Playing": "再生中", "Events": "イベント", "Next": "次", "From": "送信元", "Series": "連続",
    "Help": "ヘルプ", "Keys": "キー", "Signs": "記号", "Phases of a request": "リクエストの段階",
    "evidence": "根拠", "cause": "要因", "code": "コード", "source": "出典", "more": "詳しくは",

    // States and severities.
    "PATH UP": "経路 正常", "PATH DEGRADED": "経路 低下", "PATH DOWN": "経路 停止", "PATH UNKNOWN": "経路 不明",
    "ASKING AWS": "AWSに照会中", "asking AWS": "AWSに照会中", "critical": "重大", "warning": "警告",
    "DOWN": "停止", "DEGRADED": "低下", "up": "正常", "down": "停止", "degraded": "低下", "unknown": "不明",
    "customer": "顧客", "provider": "プロバイダー",
  ]
}

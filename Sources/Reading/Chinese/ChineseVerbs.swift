/// The verbs by which official texts give a body its part.
enum ChineseVerbs {
    /// Verbs that make the bodies before them answer for the work.
    static let lead: ChineseWords = """
        牵头 负责 主办 承办 落实 实施 组织 执行 主管 办理 具体 分别 共同 各自 联合 做好 完成 抓好 推进 开展 统筹 指导 督促 监督 依法 按 按照
        根据 依 依据 依照 结合 为主 主责 主抓 包干 制定 建立 加强
        """

    /// Verbs that make them help.
    static let support: ChineseWords = "配合 协助 协办 参与 参加 支持 协同 协作 协调配合 积极配合 密切配合"

    /// Words after which a clause's subject is told to do something.
    static let modal: ChineseWords = "要 应 须 应当 必须 需 需要 负责 牵头 不得 均要 均应 都要 都应 务必 应于 要于 须于 定期"

    /// Words that open what a subject does or by what it goes.
    static let opening: ChineseWords = """
        要 应 须 应当 必须 需 负责 牵头 对照 对 按 按照 根据 依据 依照 结合 围绕 通过 加强 制定 制订 开展 完成 报送 上报 落实 推进 建立 做好
        配合 指导 督促 及时 定期 每年 每月 每季度 每半年 每周 于 在 将 把 会同 统筹 严格 认真 积极 切实 进一步 全面 深入 着力 持续 不断 可 不得 均 都
        共同 分别 具体 抓好 提出 研究 编制 汇总 审核 起草 印发 明确 成立 实施 安排 参与 协助 支持 主动 充分 自行 向 从 为 同步 组织 设立 办理 承担
        履行 执行 提供 收集 梳理 公布 公开 发布 年内 主要领导 主要负责人 主要负责同志 凡是 务必 协调 召开 举办 打造 培育 推动 强化 深化 优化 完善 健全 提交 填报 依法 联合 实行 确保 保障 保持 遵守 鼓励 引导 发挥 反馈 梳理 排查 整改 形成 选派 配备 配齐 部署 调度 摸排 巡查 检查 核查 核对
        公示 宣传 培训 处置 动员 发动 筹措 拨付 压实 严把 增强 拓展 推广 利用 采取 遴选 受理 整合 更新 修订 制作 举行 安装 维护 改造 新建
        推行 推广 清理 整治 排查 梳理 修订 出台 采取 探索 构建 打通 整合 确保 加大 拓展 选派 组建 摸排 调度 核查 受理 发放 拨付 兑现
        """

    /// Verbs of producing or moving something by a number.
    static let producing: ChineseWords = """
        新增 新建 新成立 新设 新培育 新引进 建设 建成 改造 改建 扩建 改扩建 完成 创建 培育 打造 举办 开展 组织 引进 选聘 引聘 遴选 发布 培养 建立 设立
        推进 推动 实现 达到 制定 出台 形成 确认 认定 评选 评定 争取 实施 推出 召开 安排 投入 整治 修缮 提升 整改 化解 解决 办理 报送 编制 修订 支持 覆盖 成立
        上线 投放 招募 招聘 发展 扶持 帮扶 储备 申报 获批 命名 优化提升 听取 组织召开 检查 抽查 巡查 走访 慰问 征集 汇编 录制 拍摄 刊发 推广 签约 落地 开工 竣工
        """
}

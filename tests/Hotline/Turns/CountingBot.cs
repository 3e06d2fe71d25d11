using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;

namespace LegalAid.Hotline.Tests.Turns;

/// <summary>Counts in the conversation's state, and says the number: a lost or doubled turn shows at once.</summary>
internal sealed class CountingBot(ConversationState state, CountingBot.Orders orders) : IBot
{
    private readonly IStatePropertyAccessor<int> _count = state.CreateProperty<int>("count");

    /// <summary>What the bots of all nodes share with the test.</summary>
    internal sealed class Orders
    {
        private int _inside;
        private int _most;
        private int _runs;

        /// <summary>How many turns ran at the same time at most.</summary>
        public int MostAtOnce => _most;

        public int Runs => _runs;

        /// <summary>Called in the middle of a turn.</summary>
        public Func<ITurnContext, Task> InTheMiddle { get; set; } = _ => Task.CompletedTask;

        public void Enter()
        {
            Interlocked.Increment(ref _runs);
            var inside = Interlocked.Increment(ref _inside);
            for (var most = _most; inside > most; most = _most)
            {
                Interlocked.CompareExchange(ref _most, inside, most);
            }
        }

        public void Leave() => Interlocked.Decrement(ref _inside);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        orders.Enter();
        try
        {
            var count = await _count.GetAsync(turnContext, () => 0, cancellationToken) + 1;
            await _count.SetAsync(turnContext, count, cancellationToken);
            await turnContext.SendActivityAsync(MessageFactory.Text($"{count} {turnContext.Activity.From?.Role}"), cancellationToken);
            await Task.Yield();
            await orders.InTheMiddle(turnContext);
        }
        finally
        {
            orders.Leave();
        }
    }

    /// <summary>Somebody else counts in the same conversation, in a turn of their own.</summary>
    public async Task CountMeanwhileAsync(ITurnContext turnContext)
    {
        var other = new TurnContext(turnContext.Adapter, turnContext.Activity);
        await _count.SetAsync(other, await _count.GetAsync(other, () => 0, CancellationToken.None) + 100, CancellationToken.None);
        await state.SaveChangesAsync(other, false, CancellationToken.None);
    }
}

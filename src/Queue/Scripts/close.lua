-- The agent has written up.
-- ARGV: 2 ticket, 3 agent, 4 code, 5 note
-- Result: closed | already {state} | not_in_wrap_up {state} | taken {other = agent} | unknown
-- Guarantees: a ticket is closed once.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state == 'closed' or ticket.state == 'abandoned' then
  return answer('already', { state = ticket.state })
end
if ticket.state ~= 'wrap_up' then
  return answer('not_in_wrap_up', { state = ticket.state })
end
if ticket.agent ~= ARGV[3] then
  return answer('taken', { other = ticket.agent })
end

close(ticket, ARGV[4], ARGV[5])
take_from(ARGV[3], ticket)
return answer('closed')
